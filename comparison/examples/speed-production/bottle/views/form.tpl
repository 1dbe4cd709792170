<!doctype html>
<html lang="en">
  <title>Order</title>
  <form method="post">
    {{!form.csrf_token}}
    <p>{{!form.name.label}} {{!form.name}}</p>
    <p>{{!form.quantity.label}} {{!form.quantity}}</p>
    <button>Order</button>
  </form>
</html>
