"""The plug-in for features, so that they run before the package has been installed anew."""

pytest_plugins = ["pytester", "cme_rules.bdd.plugin"]
