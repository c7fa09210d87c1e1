// Whether one of each group takes part, once `takers` and `subjects` are known.
// $groups: list of lists of "TYPE id"
all(each IN $groups WHERE any(token IN takers WHERE token IN each) OR any(token IN subjects WHERE token IN each))
