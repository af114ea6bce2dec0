-- about: attributes of a type are not columns of a table
ALTER TYPE address DROP ATTRIBUTE zip;
