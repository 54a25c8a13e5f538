using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Qplet.GraphQL.Server.Media;

/// <summary>Uploads files over HTTP.</summary>
internal static class MediaClient
{
    private const string Upload =
        "mutation ($file: Upload!, $isPublic: Boolean!) { uploadMediaAsset(input: { file: $file, isPublic: $isPublic }) { mediaAsset { "
        + "id mediaKind fileName extension contentType size width height duration url downloadUrl imageUrl avatar: imageUrl(size: "
        + "AVATAR) isPublic viewerCanDelete } "
        + "errors { __typename ... on Error { message code path } } } }";

    /// <summary>Uploads a file, and returns the whole response.</summary>
    public static async Task<JsonNode> UploadAsync(this HttpClient client, string? token, HttpContent file, string name, bool isPublic = true)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(JsonSerializer.Serialize(new { query = Upload, variables = new { file = (object?)null, isPublic } })), "operations" },
            { new StringContent("""{"0":["variables.file"]}"""), "map" },
            { file, "0", name },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = form };
        request.Headers.Add("GraphQL-Preflight", "1");
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Uploads a file that is accepted, and returns it.</summary>
    public static async Task<JsonNode> UploadAcceptedAsync(this HttpClient client, string token, byte[] file, string name, bool isPublic = true)
    {
        var response = await client.UploadAsync(token, new ByteArrayContent(file), name, isPublic);
        response["errors"].ShouldBeNull(response.ToJsonString());
        var payload = response["data"]!["uploadMediaAsset"]!;
        payload["errors"].ShouldBeNull(response.ToJsonString());
        return payload["mediaAsset"]!;
    }

    /// <summary>Returns the path and query of an address.</summary>
    public static string Path(this JsonNode? address) => new Uri(address!.GetValue<string>()).PathAndQuery;

    /// <summary>Gets an address.</summary>
    public static async Task<HttpResponseMessage> GetAsync(this HttpClient client, string path, Action<HttpRequestHeaders> headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        headers(request.Headers);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
