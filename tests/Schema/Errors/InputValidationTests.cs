namespace Qplet.GraphQL.Schema.Errors;

public sealed class InputValidationTests
{
    [Theory]
    [InlineData("ada@example.com", true)]
    [InlineData("ada.lovelace+music@mail.example.co.uk", true)]
    [InlineData("ada@localhost", false)]
    [InlineData("ada", false)]
    [InlineData("@example.com", false)]
    [InlineData("ada@example..com", false)]
    [InlineData("ada@example.com.", false)]
    [InlineData("ada lovelace@example.com", false)]
    [InlineData("Ada <ada@example.com>", false)]
    [InlineData("ada@example.com\r\nBcc: eve@example.com", false)]
    public void IsEmail_Address_IsJudged(string address, bool expected) => InputValidation.IsEmail(address).ShouldBe(expected);

    [Fact]
    public void ThrowIfAny_SeveralProblems_NamesThemAll()
    {
        var check = new InputValidation();
        check.Line("  ", "input.title", 10);
        check.Line("12345678901", "input.name", 10);
        check.Url(new Uri("ftp://example.com"), "input.website", 500);
        check.Text("a\0b", "input.about", 10);
        check.Text("\ud800", "input.note", 10);

        var problems = Should.Throw<AggregateException>(check.ThrowIfAny).InnerExceptions.Cast<ValidationException>();

        problems.Select(p => string.Join('.', p.Path)).ShouldBe(["input.title", "input.name", "input.website", "input.about", "input.note"]);
    }

    [Fact]
    public void Line_OuterWhiteSpace_IsLeftOut()
    {
        var check = new InputValidation();

        check.Line(" Kind of Blue \n", "input.title", 12).ShouldBe("Kind of Blue");
        check.ThrowIfAny();
    }

    [Fact]
    public void NewPassword_ShortAndDifferent_NamesBothFields()
    {
        var check = new InputValidation();
        check.NewPassword("123456789", "1234567890", "input.password", "input.passwordRepeat");

        Should
            .Throw<AggregateException>(check.ThrowIfAny)
            .InnerExceptions.Cast<ValidationException>()
            .Select(p => string.Join('.', p.Path))
            .ShouldBe(["input.password", "input.passwordRepeat"]);
    }
}
