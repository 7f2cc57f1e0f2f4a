package shop;

import ${persistence}.persistence.*;

/** Inherits its id. */
@Entity
public class BasedItem extends Base {}
