CREATE ROLE atouts LOGIN PASSWORD 'PASSWORD';
CREATE DATABASE atouts OWNER atouts TEMPLATE template0 ENCODING 'UTF8';

-- Reads every row and changes none: for backups.
CREATE ROLE atouts_backup LOGIN BYPASSRLS;
GRANT pg_read_all_data TO atouts_backup;
