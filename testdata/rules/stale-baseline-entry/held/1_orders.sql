-- about: lines, spaces, comments and the case of words do not matter
-- with: rename-table
-- moved



alter table  Orders /* why */
  rename to purchases;
