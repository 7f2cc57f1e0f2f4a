"""What a Django project runs after an import: prints the script of sqlsequencereset for psql."""

import os

import django
from django.conf import settings
from django.core.management import call_command

settings.configure(
    INSTALLED_APPS=["catalog"],
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "HOST": os.environ["PGHOST"],
            "PORT": os.environ["PGPORT"],
            "NAME": os.environ["PGDATABASE"],
            "USER": os.environ["PGUSER"],
            "PASSWORD": os.environ["PGPASSWORD"],
        }
    },
)
django.setup()
call_command("sqlsequencereset", "catalog", no_color=True)
