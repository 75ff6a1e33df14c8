### The form of address; English has one.

person-unknown = you
