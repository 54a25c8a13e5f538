using System.Text;
using System.Text.Json;
using Qplet.GraphQL.TypeSystem;
using Qplet.GraphQL.Validation;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class RequestDocumentsTests : IDisposable
{
    private const string Wrong = "0000000000000000000000000000000000000000000000000000000000000000";

    private static readonly GraphQLSchema s_schema = Query(Value("a", BuiltInScalars.Int, static _ => 1), Value("b", BuiltInScalars.Int, static _ => 2));

    private readonly DocumentFolder _folder = new();
    private readonly TestLog _log = new();
    private RequestExecutor? _executor;

    public void Dispose()
    {
        _executor?.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Hash_UnknownYet_IsKeptWithTheDocument()
    {
        var hash = HashOf("{ a }");

        (await RunAsync(null, hash)).ShouldBe("""{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"HC0020"}}]}""");
        (await RunAsync("{ a }", hash)).ShouldBe($$$$"""{"data":{"a":1},"extensions":{"persistedQuery":{"sha256Hash":"{{{{hash}}}}","persisted":true}}}""");
        (await RunAsync(null, hash)).ShouldBe("""{"data":{"a":1}}""");
    }

    [Fact]
    public async Task Hash_OfAnotherDocument_ChangesNothing()
    {
        var hash = HashOf("{ a }");

        (await RunAsync("{ b }", hash)).ShouldBe(
            $$$$"""{"data":{"b":2},"extensions":{"persistedQuery":{"sha256Hash":"{{{{hash}}}}","persisted":false,"""
                + $"\"expectedHashValue\":\"{HashOf("{ b }")}\",\"expectedHashType\":\"sha256Hash\",\"expectedHashFormat\":\"Hex\"}}}}}}"
        );
        (await RunAsync(null, hash)).ShouldContain("PersistedQueryNotFound");
        (await RunAsync(null, HashOf("{ b }"))).ShouldContain("PersistedQueryNotFound");
    }

    [Fact]
    public async Task Hash_OfADocumentThatIsNotValid_IsNotKept()
    {
        await RunAsync("{ nothing }", HashOf("{ nothing }"));

        (await RunAsync(null, HashOf("{ nothing }"))).ShouldContain("PersistedQueryNotFound");
    }

    [Fact]
    public async Task Hashes_MoreThanTheCapacity_AreForgotten()
    {
        var options = new ExecutionOptions { PersistedQueries = new() { Capacity = 2 } };
        for (var i = 0; i < 5; i++)
        {
            await RunAsync($"{{ a{i}: a }}", HashOf($"{{ a{i}: a }}"), options: options);
        }
        var known = 0;
        for (var i = 0; i < 5; i++)
        {
            known += (await RunAsync(null, HashOf($"{{ a{i}: a }}"))).Contains("data", StringComparison.Ordinal) ? 1 : 0;
        }

        known.ShouldBe(2);
    }

    [Fact]
    public async Task Hash_OfMoreBytesThanAreKept_IsNotKept()
    {
        await RunAsync("{ a }", HashOf("{ a }"), options: new() { PersistedQueries = new() { MaxBytes = 4 } });

        (await RunAsync(null, HashOf("{ a }"))).ShouldContain("PersistedQueryNotFound");
    }

    [Theory]
    [InlineData(false, "\"version\":1")]
    [InlineData(true, "\"version\":2")]
    public async Task Hash_WhereItIsNotTaken_SaysSoToTheClient(bool isEnabled, string version)
    {
        var options = new ExecutionOptions { PersistedQueries = new() { Enabled = isEnabled } };
        using var executor = new RequestExecutor(s_schema, options);
        var request = TestRun.Request("") with
        {
            Extensions = JsonDocument.Parse($$$"""{"persistedQuery":{{{{version}}},"sha256Hash":"{{{Wrong}}}"}}""").RootElement,
        };

        var result = (OperationResult)await executor.ExecuteAsync(request, TestContext.Current.CancellationToken);

        result.Kind.ShouldBe(RequestErrorKind.DocumentNotFound);
        result.Errors.ShouldHaveSingleItem().Message.ShouldBe("PersistedQueryNotSupported");
    }

    [Fact]
    public async Task TrustedDocument_ByItsId_IsExecutedInAnyMode()
    {
        _folder.With("A.graphql", "{ a }");
        foreach (var mode in Enum.GetValues<TrustedDocumentMode>())
        {
            using var executor = new RequestExecutor(s_schema, Trusted(mode));
            var result = (OperationResult)await executor.ExecuteAsync(TestRun.Request("") with { DocumentId = "A" }, TestContext.Current.CancellationToken);
            result.ToJson().ShouldBe("""{"data":{"a":1}}""", mode.ToString());
        }
    }

    [Fact]
    public async Task TrustedDocument_ByTheIdOfAManifestInPlaceOfAHash_IsExecuted()
    {
        _folder.With("manifest.json", """{"no-hash":"{ a }"}""");

        (await RunAsync(null, "no-hash", options: Trusted(TrustedDocumentMode.Enforce))).ShouldBe("""{"data":{"a":1}}""");
        (await RunAsync(null, HashOf("{ a }"))).ShouldBe("""{"data":{"a":1}}""");
        (await RunAsync(null, Wrong)).ShouldBe(
            """{"errors":[{"message":"The specified persisted operation key is invalid. The server has no document with this ID: correct the ID, """
                + $$$"""or store the document there.","extensions":{"code":"HC0020","requestedKey":"{{{Wrong}}}"}}]}"""
        );
    }

    [Theory]
    [InlineData(false, "{ a }")]
    [InlineData(false, "{ b }")]
    [InlineData(true, "{ b }")]
    [InlineData(true, "{ a } ")]
    [InlineData(true, "")]
    public async Task Text_WhereOnlyTrustedDocumentsAre_IsRefused(bool allowsBody, string text)
    {
        _folder.With("A.graphql", "{ a }");

        (await RunAsync(text, options: Trusted(TrustedDocumentMode.Enforce, allowsBody))).ShouldBe(
            """{"errors":[{"message":"Only persisted operations are allowed. Send the `id` of a stored document instead.","extensions":{"code":"HC0067"}}]}"""
        );
    }

    [Fact]
    public async Task Text_OfATrustedDocument_IsExecutedWhereItIsAllowed()
    {
        _folder.With("A.graphql", "{ a }");

        (await RunAsync("{ a }", options: Trusted(TrustedDocumentMode.Enforce, allowsBody: true))).ShouldBe("""{"data":{"a":1}}""");
        (await RunAsync("{ a }")).ShouldBe("""{"data":{"a":1}}""");
    }

    [Fact]
    public async Task Text_ThatIsNotTrusted_IsLoggedOnceByNameAndHash()
    {
        _folder.With("A.graphql", "query Known { a }");
        var options = Trusted(TrustedDocumentMode.Log);

        (await RunAsync("query Known { a }", options: options)).ShouldBe("""{"data":{"a":1}}""");
        (await RunAsync("query Other { b }")).ShouldBe("""{"data":{"b":2}}""");
        await RunAsync("query Other { b }");

        _log.Lines.Where(static line => line.StartsWith("Warning", StringComparison.Ordinal))
            .ShouldHaveSingleItem()
            .ShouldStartWith($"Warning: The operation Other, document {HashOf("query Other { b }")}, is not trusted");
    }

    [Fact]
    public async Task TrustedDocument_BeyondTheLimitsOfClients_IsExecuted()
    {
        const string Text = "{ x: a y: a }";
        _folder.With("A.graphql", Text);
        var options = Trusted(TrustedDocumentMode.Off) with { ValidationOptions = new ValidationOptions { MaxAliases = 1 } };

        (await RunAsync("{ x: a z: a }", options: options)).ShouldContain("MAX_ALIASES_EXCEEDED");
        (await RunAsync(Text)).ShouldBe("""{"data":{"x":1,"y":1}}""");
    }

    [Fact]
    public async Task Folder_ReadAnew_HasItsNewDocumentsOnly()
    {
        _folder.With("A.graphql", "{ a }");
        (await RunAsync("{ a }", options: Trusted(TrustedDocumentMode.Enforce, allowsBody: true))).ShouldContain("data");
        File.Delete(Path.Combine(_folder.Path, "A.graphql"));
        _folder.With("B.graphql", "{ b }");

        _executor!.ReadTrustedDocuments();

        (await RunAsync("{ a }")).ShouldContain("HC0067");
        (await RunAsync("{ b }")).ShouldBe("""{"data":{"b":2}}""");
    }

    [Fact]
    public async Task Folder_WithADocumentThatIsNotValid_ServesTheOthers()
    {
        _folder.With("A.graphql", "{ a }").With("B.graphql", "{ nothing }");

        (await RunAsync(null, "A", options: Trusted(TrustedDocumentMode.Enforce))).ShouldBe("""{"data":{"a":1}}""");
        _log.Lines.ShouldContain(static line => line.StartsWith("Error: A trusted document was skipped: B.graphql:1:3:", StringComparison.Ordinal));
    }

    private static string HashOf(string text) => DocumentHash.Of(Encoding.UTF8.GetBytes(text));

    private ExecutionOptions Trusted(TrustedDocumentMode mode, bool allowsBody = false) =>
        new()
        {
            TrustedDocuments = new()
            {
                Folder = _folder.Path,
                Mode = mode,
                AllowDocumentBody = allowsBody,
            },
        };

    private async Task<string> RunAsync(string? text, string? hash = null, ExecutionOptions? options = null)
    {
        _executor ??= new RequestExecutor(s_schema, options, _log);
        var request = TestRun.Request(text ?? "") with
        {
            Extensions = hash is null ? default : JsonDocument.Parse($$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}""").RootElement,
        };
        return ((OperationResult)await _executor.ExecuteAsync(request, TestContext.Current.CancellationToken)).ToJson();
    }
}
