// a program step: unsupported-migration-kind has a finding for it
