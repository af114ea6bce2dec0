SELECT 'no changeset';
