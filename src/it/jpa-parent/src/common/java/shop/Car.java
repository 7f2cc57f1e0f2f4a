package shop;

import ${persistence}.persistence.*;

/** Holds ids of its own. */
@Entity
public class Car extends Vehicle {}
