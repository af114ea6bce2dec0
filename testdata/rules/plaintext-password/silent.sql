-- about: none, a verifier, or one that is filled in
CREATE ROLE app LOGIN;
ALTER ROLE app PASSWORD NULL;
ALTER ROLE app PASSWORD 'SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy';
ALTER ROLE app PASSWORD 'md5d8578edf8458ce06fbc5bb76a58c5ca4';
ALTER ROLE app PASSWORD '${APP_PASSWORD}';
ALTER ROLE app PASSWORD '{{ app_password }}';
