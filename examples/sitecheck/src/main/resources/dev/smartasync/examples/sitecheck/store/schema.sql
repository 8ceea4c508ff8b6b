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

-- A link is broken if it cannot be followed, if what it leads to is, or if the page it leads to
-- (after redirects) was read and has no such anchor.
CREATE VIEW broken AS
  SELECT id, page, line, text, written, NULL AS target, NULL AS landed, problem
    FROM link WHERE problem IS NOT NULL
  UNION ALL
  SELECT l.id, l.page, l.line, l.text, l.written, l.target, v.landed, v.problem
    FROM link l JOIN visit v ON v.address = l.target
    WHERE v.problem IS NOT NULL
  UNION ALL
  SELECT l.id, l.page, l.line, l.text, l.written, l.target, v.landed,
      'no anchor #' || l.fragment || ' in that page'
    FROM link l
    JOIN visit v ON v.address = l.target AND v.problem IS NULL
    JOIN visit p ON p.address = v.landed AND p.parsed
    WHERE l.fragment IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM anchor a WHERE a.page = p.address AND a.name = l.fragment);
