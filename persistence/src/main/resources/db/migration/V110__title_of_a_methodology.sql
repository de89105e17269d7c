-- A project names its methodology by number and title. The title stands with the project, so that a
-- rejected proposal leaves nothing behind, and is the same in all projects of one methodology. Projects
-- from before have none; a Japanese title is not published for every methodology.
ALTER TABLE project
  ADD COLUMN methodology_en text CHECK (methodology_en <> ''),
  ADD COLUMN methodology_ja text CHECK (methodology_ja <> ''),
  -- J7420
  ADD CONSTRAINT j7420_one_title_of_a_methodology EXCLUDE USING gist (
    registry WITH =, methodology WITH =, methodology_en WITH <>) WHERE (status <> 'REJECTED'),
  ADD CONSTRAINT j7420_one_japanese_title_of_a_methodology EXCLUDE USING gist (
    registry WITH =, methodology WITH =, methodology_ja WITH <>) WHERE (status <> 'REJECTED');

-- J7421: a trigger, for a project from before is still decided without a title.
CREATE FUNCTION project_names_its_methodology() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'methodology % has no title', NEW.methodology USING ERRCODE = 'check_violation',
    CONSTRAINT = 'j7421_methodology_has_a_title';
END $$;
CREATE TRIGGER project_names_its_methodology BEFORE INSERT ON project FOR EACH ROW
  WHEN (NEW.methodology_en IS NULL) EXECUTE FUNCTION project_names_its_methodology();
