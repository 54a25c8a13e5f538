using System.Net;
using System.Text;
using System.Text.Json;

namespace Qplet.GraphQL.AspNetCore.Http.Uploads;

public sealed class MultipartRequestReaderTests : IAsyncLifetime
{
    private const string Operations = """{"query":"mutation($f: Upload!) { upload(file: $f) }","variables":{"f":null}}""";
    private const string Map = """{"0":["variables.f"]}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("qplet-uploads-").FullName;
    private EndpointHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await EndpointHost.StartAsync(options =>
        {
            options.Http.Batching = AllowedBatching.RequestBatching;
            options.Uploads.Enabled = true;
            options.Uploads.MaxFiles = 3;
            options.Uploads.MaxFileSize = 300_000;
            options.Uploads.MaxTotalSize = 400_000;
            options.Uploads.TemporaryFolder = _folder;
        });

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Post_File_ReachesTheResolver() =>
        (await AnswerAsync(Form(("operations", Operations), ("map", Map), ("0", "Hello, file.")))).ShouldBe(
            """{"data":{"upload":"0.txt text/plain 12 Hello, file."}}"""
        );

    [Theory]
    [InlineData("GraphQL-Preflight")]
    [InlineData("Apollo-Require-Preflight")]
    public async Task Post_EitherPreflightHeader_IsTaken(string header)
    {
        using var response = await PostAsync(Form(("operations", Operations), ("map", Map), ("0", "a")), header);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(1, 9, HttpStatusCode.TooManyRequests)]
    [InlineData(9, 1, HttpStatusCode.ServiceUnavailable)]
    public async Task Post_WhileAsManyUploadsRunAsMay_IsRefused(int perClient, int total, HttpStatusCode status)
    {
        await using var host = await EndpointHost.StartAsync(options =>
        {
            options.Uploads.Enabled = true;
            options.Uploads.MaxConcurrentRequestsPerClient = perClient;
            options.Uploads.MaxConcurrentRequests = total;
        });
        using var slow = new WaitingContent();
        using var client = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = Timeout.InfiniteTimeSpan }) { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = slow, Headers = { { "GraphQL-Preflight", "1" } } };
        request.Headers.ExpectContinue = true;
        var first = client.SendAsync(request, TestContext.Current.CancellationToken);
        await slow.Begun.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

        using var refused = await PostAsync(Form(("operations", Operations), ("map", Map), ("0", "a")), host: host);

        refused.StatusCode.ShouldBe(status);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("TOO_MANY_UPLOADS");
        slow.Continue();
        using var last = await first;
        last.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var next = await PostAsync(Form(("operations", Operations), ("map", Map), ("0", "a")), host: host);
        next.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_FormWithoutPreflightHeader_IsRefused()
    {
        using var response = await PostAsync(Form(("operations", Operations), ("map", Map), ("0", "a")), header: null);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain("HC0077");
    }

    [Fact]
    public async Task Post_FormWhereUploadsAreOff_IsRefused()
    {
        await using var host = await EndpointHost.StartAsync();
        using var response = await PostAsync(Form(("operations", Operations), ("map", Map), ("0", "a")), host: host);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Post_FilesInListsAndObjects_ReachTheirPlaces()
    {
        const string ListOperations =
            """{"query":"mutation($i: [Attachment]) { uploads(input: $i) }","variables":{"i":[{"title":"A","file":null},{"title":"B","file":null}"""
            + """,{"title":"C","file":null}]}}""";

        var answer = await AnswerAsync(
            Form(
                ("operations", ListOperations),
                ("map", """{"x":["variables.i.1.file"],"y":["variables.i.0.file","variables.i.2.file"]}"""),
                ("x", "one"),
                ("y", "two")
            )
        );

        answer.ShouldBe("""{"data":{"uploads":"A: y.txt text/plain 3 two; B: x.txt text/plain 3 one; C: y.txt text/plain 3 two"}}""");
    }

    [Fact]
    public async Task Post_Batch_FindsTheFilesOfItsRequests()
    {
        var answer = await AnswerAsync(
            Form(("operations", $"[{Operations},{Operations}]"), ("map", """{"a":["1.variables.f"],"b":["0.variables.f"]}"""), ("a", "A"), ("b", "B"))
        );

        answer.ShouldBe("""[{"data":{"upload":"b.txt text/plain 1 B"}},{"data":{"upload":"a.txt text/plain 1 A"}}]""");
    }

    [Fact]
    public async Task Post_LargerFile_LiesOnTheDiskOnlyWhileTheOperationRuns()
    {
        var answer = await AnswerAsync(Form(("operations", Operations), ("map", Map), ("0", new string('x', 200_000))));

        answer.ShouldStartWith("""{"data":{"upload":"0.txt text/plain 200000 xxx""");
        await Eventually.IsTrueAsync(() => Directory.GetFiles(_folder).Length == 0);
    }

    [Fact]
    public async Task Post_FileNameWithFolders_IsGivenWithoutThem()
    {
        using var content = new MultipartFormDataContent { { new StringContent(Operations), "operations" }, { new StringContent(Map), "map" } };
        content.Add(new StringContent("a"), "0", "../../etc/pass\u00e9wd");

        (await AnswerAsync(content)).ShouldContain("\"upload\":\"pass\u00e9wd text/plain");
    }

    [Fact]
    public async Task Post_UploadWithoutAFile_IsAnErrorOfTheVariable()
    {
        using var json = await _host.PostAsync("""{"query":"mutation($f: Upload!) { upload(file: $f) }","variables":{"f":{"<file>":"0"}}}""");
        using var literal = await _host.PostAsync("""{"query":"mutation { upload(file: \"0\") }"}""");
        using var none = await _host.PostAsync("""{"query":"mutation { upload(file: null) }"}""");

        (await json.Content.ReadAsStringAsync()).ShouldContain("multipart request");
        (await literal.Content.ReadAsStringAsync()).ShouldContain("multipart request");
        (await none.Content.ReadAsStringAsync()).ShouldBe("""{"data":{"upload":"none"}}""");
    }

    [Fact]
    public async Task Post_FileForAnotherType_IsAnErrorOfTheVariable() =>
        (
            await AnswerAsync(Form(("operations", """{"query":"query($f: String) { hello(name: $f) }","variables":{"f":null}}"""), ("map", Map), ("0", "a")))
        ).ShouldContain("String cannot represent");

    [Fact]
    public async Task Post_PlaceholderOfTheClient_IsNoFile() =>
        (
            await AnswerAsync(Form(("operations", """{"query":"mutation($f: Upload) { upload(file: $f) }","variables":{"f":{"<file>":1}}}"""), ("map", "{}")))
        ).ShouldContain("Upload cannot represent");

    [Theory]
    [InlineData("HC0034", "0", "a")]
    [InlineData("HC0044", "operations", Operations)]
    [InlineData("HC0035", "operations", Operations, "0", "a", "map", Map)]
    [InlineData("HC0035", "map", Map, "operations", Operations)]
    [InlineData("HC0036", "operations", "{", "map", Map, "0", "a")]
    [InlineData("HC0036", "operations", "null", "map", Map, "0", "a")]
    [InlineData("HC0036", "operations", "{\"query\":\"{ hello }\",\"variables\":{\"\\ud800\":1,\"f\":null}}", "map", Map, "0", "a")]
    [InlineData("HC0036", "operations", "{\"variables\":{\"f\":null,\"f\":null}}", "map", Map, "0", "a")]
    [InlineData("HC0037", "operations", Operations, "map", "{\"0\":[]}", "0", "a")]
    [InlineData("HC0037", "operations", Operations, "map", Map, "0", "a", "1", "b")]
    [InlineData("HC0038", "operations", Operations, "map", Map)]
    [InlineData("HC0039", "operations", Operations, "map", "{\"0\":[\"variables.g\"]}", "0", "a")]
    [InlineData("HC0039", "operations", "{\"query\":\"{ hello }\"}", "map", Map, "0", "a")]
    [InlineData("HC0040", "operations", "{\"query\":\"{ hello }\",\"variables\":{\"f\":1}}", "map", Map, "0", "a")]
    [InlineData("HC0040", "operations", "{\"query\":\"{ hello }\",\"variables\":{\"f\":1}}", "map", "{\"0\":[\"variables.f.g.h\"]}", "0", "a")]
    [InlineData("HC0040", "operations", Operations, "map", "{\"0\":[\"variables.f\",\"variables.f\"]}", "0", "a")]
    [InlineData("HC0041", "operations", "{\"query\":\"{ hello }\",\"variables\":{\"f\":[null]}}", "map", "{\"0\":[\"variables.f.1\"]}", "0", "a")]
    [InlineData("HC0041", "operations", "{\"query\":\"{ hello }\",\"variables\":{\"f\":[null]}}", "map", "{\"0\":[\"variables.f.x\"]}", "0", "a")]
    [InlineData("HC0042", "operations", Operations, "map", "{\"0\":[\"f\"]}", "0", "a")]
    [InlineData("HC0042", "operations", Operations, "map", "{\"0\":[\"variables\"]}", "0", "a")]
    [InlineData("HC0042", "operations", Operations, "map", "{\"0\":[\"0.variables.f\"]}", "0", "a")]
    [InlineData("HC0043", "operations", Operations, "map", "{", "0", "a")]
    [InlineData("HC0043", "operations", Operations, "map", "{\"0\":\"variables.f\"}", "0", "a")]
    [InlineData("HC0043", "operations", Operations, "map", "{\"0\":[null]}", "0", "a")]
    [InlineData("HC0043", "operations", Operations, "map", "{\"0\":[\"variables.f\"],\"0\":[\"variables.f\"]}", "0", "a")]
    [InlineData("HC0033", "operations", Operations, "map", Map, "0", "a", "0", "b")]
    public async Task Post_FormThatIsNone_SaysWhy(string code, params string[] parts)
    {
        using var response = await PostAsync(Form([.. parts.Chunk(2).Select(static part => (part[0], part[1]))]));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain(code);
        await Eventually.IsTrueAsync(() => Directory.GetFiles(_folder).Length == 0);
    }

    [Theory]
    [InlineData("{\"query\":\"\",\"variables\":{\"f\":null,\"f\":null}}", Map, "HC0036", "an object has the member \"f\" twice.")]
    [InlineData("{\"query\":}", Map, "HC0036", "or a list of them: line 1, byte 10.")]
    [InlineData(Operations, "{\"0\":[\"variables.f\"],\"0\":[\"variables.f\"]}", "HC0043", "an object has the member \"0\" twice.")]
    [InlineData(Operations, "{\"0\":}", "HC0043", ": line 1, byte 6.")]
    public async Task Post_FieldThatIsNoJson_SaysWhere(string operations, string map, string code, string fault)
    {
        using var response = await PostAsync(Form(("operations", operations), ("map", map), ("0", "a")));

        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var error = answer.RootElement.GetProperty("errors")[0];
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe(code);
        error.GetProperty("message").GetString()!.ShouldEndWith(fault);
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=other")]
    public async Task Post_BoundaryThatSeparatesNothing_CannotBeRead(string contentType)
    {
        using var content = new StringContent("--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{}");
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var response = await PostAsync(content);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain("HC0033");
    }

    [Fact]
    public async Task Post_FormThatIsCutShort_CannotBeReadAndLeavesNothing()
    {
        var whole = await Form(("operations", Operations), ("map", Map), ("0", new string('x', 200_000))).ReadAsByteArrayAsync();
        var boundary = Encoding.UTF8.GetString(whole, 2, Encoding.UTF8.GetString(whole).IndexOf('\r', StringComparison.Ordinal) - 2);
        using var content = new ByteArrayContent(whole[..^1000]);
        content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary=\"{boundary}\"");
        using var response = await PostAsync(content);

        (await response.Content.ReadAsStringAsync()).ShouldContain("HC0033");
        await Eventually.IsTrueAsync(() => Directory.GetFiles(_folder).Length == 0);
    }

    [Theory]
    [InlineData("MAX_UPLOAD_FILES_EXCEEDED", "{\"0\":[\"a\"],\"1\":[\"a\"],\"2\":[\"a\"],\"3\":[\"a\"]}", 1)]
    [InlineData("MAX_UPLOAD_FILE_SIZE_EXCEEDED", Map, 300_001)]
    [InlineData("MAX_UPLOAD_SIZE_EXCEEDED", Map, 5_000_000)]
    public async Task Post_MoreThanIsTaken_IsTooLarge(string code, string map, int size)
    {
        using var response = await PostAsync(Form(("operations", Operations), ("map", map), ("0", new string('x', size))));

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await response.Content.ReadAsStringAsync()).ShouldContain(code);
        await Eventually.IsTrueAsync(() => Directory.GetFiles(_folder).Length == 0);
    }

    [Fact]
    public async Task Post_FilesThatAreTooLargeTogether_AreTooLarge()
    {
        const string TwoFileOperations =
            """{"query":"mutation($f: Upload!, $g: Upload!) { upload(file: $f) b: upload(file: $g) }","variables":{"f":null,"g":null}}""";
        var half = new string('x', 250_000);
        using var response = await PostAsync(
            Form(("operations", TwoFileOperations), ("map", """{"0":["variables.f"],"1":["variables.g"]}"""), ("0", half), ("1", half))
        );

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await response.Content.ReadAsStringAsync()).ShouldContain("MAX_UPLOAD_SIZE_EXCEEDED");
        await Eventually.IsTrueAsync(() => Directory.GetFiles(_folder).Length == 0);
    }

    [Fact]
    public async Task Post_LargeFields_AreTooLarge()
    {
        using var map = await PostAsync(Form(("operations", Operations), ("map", $"{Map}{new string(' ', 20_000)}"), ("0", "a")));
        using var operations = await PostAsync(Form(("operations", $"{Operations}{new string(' ', 1024 * 1024)}"), ("map", Map), ("0", "a")));

        (await map.Content.ReadAsStringAsync()).ShouldContain("MAX_UPLOAD_MAP_SIZE_EXCEEDED");
        (await operations.Content.ReadAsStringAsync()).ShouldContain("HC0010");
    }

    private async Task<string> AnswerAsync(HttpContent form)
    {
        using var response = await PostAsync(form);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> PostAsync(HttpContent form, string? header = "GraphQL-Preflight", EndpointHost? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = form };
        if (header is not null)
        {
            request.Headers.Add(header, "1");
        }
        return await (host ?? _host).Http.SendAsync(request);
    }

    /// <summary>Returns a form with the two fields followed by text files.</summary>
    private static MultipartFormDataContent Form(params IEnumerable<(string Name, string Text)> parts)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, text) in parts)
        {
            if (name is "operations" or "map")
            {
                form.Add(new StringContent(text), name);
            }
            else
            {
                form.Add(new StringContent(text, Encoding.UTF8, new System.Net.Http.Headers.MediaTypeHeaderValue("text/plain")), name, $"{name}.txt");
            }
        }

        return form;
    }

    /// <summary>A form that is not sent until it may continue, and then ends early.</summary>
    private sealed class WaitingContent : HttpContent
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _continued = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public WaitingContent() => Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        /// <summary>Completes when the client sends the form. If it expects 100 (Continue), the server reads the body then.</summary>
        public Task Begun => _begun.Task;

        public void Continue() => _continued.TrySetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            _begun.TrySetResult();
            await stream.WriteAsync("--x\r\n"u8.ToArray());
            await stream.FlushAsync();
            await _continued.Task;
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
