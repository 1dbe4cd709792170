from typing import Annotated

from fastapi import Depends, FastAPI, Form, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import PlainTextResponse, RedirectResponse
from fastapi.templating import Jinja2Templates
from fastapi_csrf_protect import CsrfProtect
from fastapi_csrf_protect.exceptions import CsrfProtectError
from pydantic import BaseModel, EmailStr, Field

app = FastAPI()
templates = Jinja2Templates(directory="templates")


class Signup(BaseModel):
    name: str = Field(min_length=1, max_length=50)
    email: EmailStr
    age: int = Field(ge=18)


@CsrfProtect.load_config
def get_csrf_config():
    return [
        ("secret_key", "only for this example"),
        ("token_location", "body"),
        ("token_key", "csrf_token"),
    ]


async def check_csrf(
    request: Request,
    csrf: Annotated[CsrfProtect, Depends()],
):
    await csrf.validate_csrf(request)


def signup_page(request, *, entered=None, errors=None, status_code=200):
    csrf = CsrfProtect()
    csrf_token, signed_token = csrf.generate_csrf_tokens()
    response = templates.TemplateResponse(
        request,
        "signup.html",
        {
            "csrf_token": csrf_token,
            "entered": entered or {},
            "errors": errors or {},
        },
        status_code=status_code,
    )
    csrf.set_csrf_cookie(signed_token, response)
    return response


@app.exception_handler(RequestValidationError)
async def show_again(request: Request, exc: RequestValidationError):
    errors = {error["loc"][-1]: error["msg"] for error in exc.errors()}
    return signup_page(
        request,
        entered=exc.body,
        errors=errors,
        status_code=422,
    )


@app.exception_handler(CsrfProtectError)
async def refuse(request: Request, exc: CsrfProtectError):
    return PlainTextResponse(exc.message, status_code=exc.status_code)


@app.get("/signup")
async def signup_form(request: Request):
    return signup_page(request)


@app.post("/signup", dependencies=[Depends(check_csrf)])
async def signup(data: Annotated[Signup, Form()]):
    return RedirectResponse("/welcome", status_code=303)


@app.get("/welcome", response_class=PlainTextResponse)
async def welcome():
    return "Welcome!"
