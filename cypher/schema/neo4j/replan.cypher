// Plans anew what was planned on a store of another size: after a bulk load a scan would else stay a scan.
CALL db.prepareForReplanning(30)
