from pathlib import Path
from typing import Annotated

from litestar import Litestar, get, post
from litestar.config.csrf import CSRFConfig
from litestar.contrib.jinja import JinjaTemplateEngine
from litestar.enums import RequestEncodingType
from litestar.params import Body
from litestar.response import Redirect, Template
from litestar.template.config import TemplateConfig
from pydantic import BaseModel, EmailStr, Field, ValidationError


class Signup(BaseModel):
    name: str = Field(min_length=1, max_length=50)
    email: EmailStr
    age: int = Field(ge=18)


FormData = Annotated[
    dict[str, str],
    Body(media_type=RequestEncodingType.URL_ENCODED),
]


@get("/signup")
async def signup_form() -> Template:
    return Template("signup.html", context={"entered": {}, "errors": {}})


@post("/signup", status_code=303)
async def signup(data: FormData) -> Template | Redirect:
    try:
        Signup.model_validate(data)
    except ValidationError as error:
        errors = {item["loc"][0]: item["msg"] for item in error.errors()}
        return Template(
            "signup.html",
            context={"entered": data, "errors": errors},
            status_code=422,
        )
    return Redirect("/welcome", status_code=303)


@get("/welcome")
async def welcome() -> str:
    return "Welcome!"


app = Litestar(
    [signup_form, signup, welcome],
    csrf_config=CSRFConfig(secret="only for this example"),
    template_config=TemplateConfig(
        directory=Path("templates"),
        engine=JinjaTemplateEngine,
    ),
)
