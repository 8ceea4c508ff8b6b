DROP SCHEMA IF EXISTS sitecheck CASCADE;
CREATE SCHEMA sitecheck;
SET SCHEMA sitecheck;

CREATE TABLE visit (
  address VARCHAR PRIMARY KEY,
  landed VARCHAR NOT NULL,
  problem VARCHAR,
  title VARCHAR,
  parsed BOOLEAN NOT NULL
);

CREATE TABLE anchor (page VARCHAR NOT NULL, name VARCHAR NOT NULL, PRIMARY KEY (page, name));

CREATE TABLE link (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  page VARCHAR NOT NULL,
  line INT NOT NULL,
  text VARCHAR NOT NULL,
  written VARCHAR NOT NULL,
  target VARCHAR,
  fragment VARCHAR,
  problem VARCHAR
);
CREATE INDEX link_page ON link (page);
CREATE INDEX link_target ON link (target);
CREATE INDEX visit_landed ON visit (landed);
