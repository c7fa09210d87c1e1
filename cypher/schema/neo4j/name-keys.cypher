// The full-text index of the search keys of names, which are words already: cut at blanks and nothing else.
CREATE FULLTEXT INDEX name_keys IF NOT EXISTS FOR (n:Name) ON EACH [n.keys] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
