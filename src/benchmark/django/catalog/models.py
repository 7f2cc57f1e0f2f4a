"""A model for each table of the benchmark."""

import os

from django.db import models

for number in range(int(os.environ["SEQFIX_TABLES"])):
    type(
        f"T{number}",
        (models.Model,),
        {
            "__module__": __name__,
            "Meta": type("Meta", (), {"app_label": "catalog", "db_table": f"t{number}"}),
        },
    )
