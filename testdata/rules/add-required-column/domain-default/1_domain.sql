-- about: the default may come from the domain
CREATE DOMAIN status AS text DEFAULT 'new';
