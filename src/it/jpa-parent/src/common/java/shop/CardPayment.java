package shop;

import ${persistence}.persistence.*;

/** Has its ids from the table above. */
@Entity
public class CardPayment extends Payment {}
