package shop;

import ${persistence}.persistence.*;

/** Inherits its id under another name. */
@Entity
@AttributeOverride(name = "key", column = @Column(name = "part_key"))
public class BasedPart extends Base {}
