package shop;

import ${persistence}.persistence.*;

/** Holds ids of its own. */
@Entity
public class Truck extends Vehicle {}
