"""How the site is deployed: settings, addresses, servers."""

import os

# The decision engine multiplies small matrices, and many at once in the workers of one server:
# threads of the linear algebra would only wait for each other. Measured on a result page: 82 ms of
# processor time instead of 240. Read when NumPy is first imported, which is after this.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
