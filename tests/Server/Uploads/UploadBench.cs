using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Uploads;
using Qplet.GraphQL.ObjectStorage.ObjectStores;

namespace Qplet.GraphQL.Server.Uploads;

/// <summary>The server with a signed-in user who uploads files. SQLite in a file, or PostgreSQL if QPLET_TEST_POSTGRES is set.</summary>
internal sealed class UploadBench : IDisposable
{
    private const string BytesType = "application/offset+octet-stream";

    private readonly ServerFactory _factory = new();
    private readonly WebApplicationFactory<Program> _host;

    private string _token = "";

    private readonly string _connection;
    private readonly string _folder;
    private readonly bool _isFirstNode;
    private readonly ObjectStore? _objects;

    private UploadBench(
        IReadOnlyDictionary<string, string> settings,
        Action<IServiceCollection>? configure,
        bool isOverNetwork,
        long maxFileSize,
        ObjectStore? objects,
        UploadBench? firstNode = null
    )
    {
        _isFirstNode = firstNode is null;
        _objects = objects;

        // With an object store, nodes share nothing else.
        _folder = firstNode is null || objects is not null ? Path.Combine(_factory.Folder, "media") : firstNode._folder;
        _connection =
            firstNode?._connection
            ?? (
                Environment.GetEnvironmentVariable("QPLET_TEST_POSTGRES") is { Length: > 0 } postgres
                    ? $"{postgres};Database=qplet_uploads_{Guid.NewGuid():N}"
                    : $"Data Source={Path.Combine(_factory.Folder, "test.db")}"
            );
        _factory.With("ConnectionStrings:Qplet", _connection);
        if (!_isFirstNode)
        {
            _factory.OnExistingDatabase();
        }
        _factory.With("Authentication:SigningKey", new string('k', 32));
        _factory.With("Logging:LogLevel:Default", "None");
        foreach (var (name, value) in settings)
        {
            _factory.With(name, value);
        }
        _host = _factory.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services =>
            {
                // Tests call what it runs.
                services.Remove(services.Single(static service => service.ImplementationType == typeof(UploadJob)));
                services.AddSingleton(
                    new MediaOptions
                    {
                        Folder = _folder,
                        MaxFileSize = maxFileSize,
                        Store = objects is null ? MediaStoreKind.Folder : MediaStoreKind.S3,
                        S3 = objects?.Options ?? new S3Options(),
                    }
                );
                configure?.Invoke(services);
            })
        );
        if (isOverNetwork)
        {
            _host.UseKestrel(0);
        }
    }

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => _host.Services;

    public Guid OwnerId { get; private set; }

    public string Token => _token;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="settings">The settings, in pairs of a name and a value.</param>
    /// <param name="configure">Changes the services.</param>
    /// <param name="isOverNetwork">Whether requests go over sockets.</param>
    /// <param name="maxFileSize">The maximum size of a file in bytes.</param>
    /// <param name="objects">The store of files, or null if it is a folder.</param>
    public static async Task<UploadBench> StartAsync(
        IReadOnlyDictionary<string, string>? settings = null,
        Action<IServiceCollection>? configure = null,
        bool isOverNetwork = false,
        long maxFileSize = 100_000_000,
        ObjectStore? objects = null
    )
    {
        var bench = new UploadBench(settings ?? new Dictionary<string, string>(), configure, isOverNetwork, maxFileSize, objects);
        if (isOverNetwork)
        {
            bench._host.StartServer();
        }
        else
        {
            // So failures of the database can be limited to a request.
            bench._host.Server.PreserveExecutionContext = true;
        }
        bench.Client = bench._host.CreateClient();
        var (user, _, token) = await ServerFactory.AddUserAsync(bench._host.Services, "ada");
        (bench.OwnerId, bench._token) = (user.Id, token);
        return bench;
    }

    /// <summary>Starts another node on the same database and store of files.</summary>
    public UploadBench StartNode()
    {
        var node = new UploadBench(new Dictionary<string, string>(), null, isOverNetwork: false, maxFileSize: 100_000_000, _objects, firstNode: this);
        node.Client = node._host.CreateClient();
        (node.OwnerId, node._token) = (OwnerId, _token);
        return node;
    }

    public async Task<string> AddUserAsync(string name) => (await ServerFactory.AddUserAsync(_host.Services, name)).Token;

    public void Dispose()
    {
        Client?.Dispose();
        _host.Dispose();
        _factory.Dispose();
        if (_isFirstNode && Environment.GetEnvironmentVariable("QPLET_TEST_POSTGRES") is { Length: > 0 })
        {
            var settings = new DatabaseSettings(DatabaseProvider.PostgreSql, _connection);
            Task.Run(() => DatabaseTemplate.DropAsync(settings, CancellationToken.None)).GetAwaiter().GetResult();
        }
    }

    public QpletDbContext Open() => Services.GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContext();

    /// <summary>Sends a request of the protocol. Headers with null are not sent.</summary>
    public async Task<HttpResponseMessage> SendAsync(string method, string path, byte[]? bytes = null, params (string Name, string? Value)[] headers) =>
        await SendAsync(method, path, bytes is null ? null : new ByteArrayContent(bytes), headers);

    /// <summary>Sends a request of the protocol. Headers with null are not sent.</summary>
    public async Task<HttpResponseMessage> SendAsync(string method, string path, HttpContent? content, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = content };
        var all = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { ["Tus-Resumable"] = "1.0.0", ["Authorization"] = $"Bearer {_token}" };
        if (content is not null)
        {
            all["Content-Type"] = BytesType;
        }
        foreach (var (name, value) in headers)
        {
            all[name] = value;
        }
        foreach (var (name, value) in all.Where(static header => header.Value is not null))
        {
            if (name == "Content-Type")
            {
                content!.Headers.ContentType = MediaTypeHeaderValue.Parse(value!);
            }
            else
            {
                request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
            }
        }
        return await Client.SendAsync(request, Cancellation);
    }

    /// <summary>Creates an upload and returns its path.</summary>
    public async Task<string> CreateAsync(long length, string fileName = "note.txt", bool isPublic = false)
    {
        using var response = await SendAsync(
            "POST",
            "/uploads",
            (byte[]?)null,
            ("Upload-Length", length.ToString(CultureInfo.InvariantCulture)),
            ("Upload-Metadata", MetadataOf(fileName, isPublic))
        );
        ((int)response.StatusCode).ShouldBe(201);
        return response.Headers.Location!.OriginalString;
    }

    public static string MetadataOf(string fileName, bool isPublic) =>
        $"filename {Convert.ToBase64String(Encoding.UTF8.GetBytes(fileName))},isPublic "
        + $"{Convert.ToBase64String(Encoding.UTF8.GetBytes(isPublic ? "true" : "false"))}";

    public Task<HttpResponseMessage> PatchAsync(string path, long offset, byte[] bytes, params (string Name, string? Value)[] headers) =>
        SendAsync("PATCH", path, bytes, [("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture)), .. headers]);

    public Task<HttpResponseMessage> HeadAsync(string path) => SendAsync("HEAD", path);

    public async Task<long> OffsetAsync(string path)
    {
        using var response = await HeadAsync(path);
        ((int)response.StatusCode).ShouldBe(200);
        return long.Parse(Header(response, "Upload-Offset")!, CultureInfo.InvariantCulture);
    }

    public static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values)
        : response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values)
        : null;

    public static Guid KeyOf(string path) => Guid.Parse(path[(path.LastIndexOf('/') + 1)..], CultureInfo.InvariantCulture);

    public async Task<ResumableUpload?> ReadAsync(string path)
    {
        await using var db = Open();
        return await db.ResumableUploads.AsNoTracking().SingleOrDefaultAsync(upload => upload.Id == KeyOf(path), Cancellation);
    }

    /// <summary>Changes the row of an upload.</summary>
    public async Task ChangeAsync(string path, Action<ResumableUpload> change)
    {
        await using var db = Open();
        change(await db.ResumableUploads.SingleAsync(upload => upload.Id == KeyOf(path), Cancellation));
        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>Returns the media asset with a global ID and the SHA-256 hash of what is stored.</summary>
    public async Task<(MediaAsset Asset, string Hash)> AssetAsync(string globalId)
    {
        var id = (Guid)GlobalId.Decode(globalId, nameof(MediaAsset), typeof(Guid));
        await using var db = Open();
        var asset = await db.MediaAssets.AsNoTracking().SingleAsync(asset => asset.Id == id, Cancellation);
        await using var stored = (await Services.GetRequiredService<IMediaStore>().OpenAsync(asset.StoreKey!, Cancellation))!;
        return (asset, Convert.ToHexString(await SHA256.HashDataAsync(stored, Cancellation)));
    }

    public async Task<int> CountAssetsAsync()
    {
        await using var db = Open();
        return await db.MediaAssets.CountAsync(Cancellation);
    }

    /// <summary>Returns bytes of no known format, so they are stored as they are.</summary>
    public static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        new Random(7).NextBytes(bytes);
        bytes.AsSpan(0, Math.Min(4, count)).Clear();
        return bytes;
    }

    public static string HashOf(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));
}
