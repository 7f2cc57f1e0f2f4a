-- One value of that pass.
(select :"value" from pass)
