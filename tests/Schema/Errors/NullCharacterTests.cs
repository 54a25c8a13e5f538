using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Errors;

public sealed class NullCharacterTests : IAsyncLifetime
{
    private Gateway _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await Gateway.StartAsync();

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Theory]
    [InlineData("{ found: country(code: \"a\\u0000b\") { code } }")]
    [InlineData("{ found: category(by: { code: \"\\u0000\" }) { code } }")]
    [InlineData("{ found: node(id: \"\\u0000\") { id } }")]
    public async Task LookUp_OfAText_FindsNothing(string document)
    {
        var answer = await _gateway.AskAsync(document);

        answer.Text("found").ShouldBeNull();
        answer.ToString().ShouldNotContain("Unexpected");
    }

    [Theory]
    [InlineData("""login(input: { email: "a\u0000@b.example", password: "0123456789", device: "x" }) { errors { __typename } }""", "InvalidCredentialsError")]
    [InlineData("""login(input: { email: "a@b.example", password: "01234\u000056789", device: "x" }) { errors { __typename } }""", "InvalidCredentialsError")]
    [InlineData("""refreshToken(input: { refreshToken: "\u0000" }) { errors { __typename } }""", "InvalidCredentialsError")]
    [InlineData(
        """
            resetPassword(input: { email: "a\u0000@b.example", code: "\u0000", password: "0123456789", passwordRepeat: "0123456789" }) { errors { __typename } }
            """,
        "ValidationError"
    )]
    public async Task Mutation_WithAText_IsRefusedByAnErrorOfItsPayload(string field, string error)
    {
        var answer = (await _gateway.AskAsync($"mutation {{ answer: {field} }}")).WithoutErrors();

        answer.At("answer.errors").ToString().ShouldContain(error);
    }
}
