namespace Qplet.GraphQL.Data.Media;

/// <summary>The options of the object store (configuration section <c>Media:S3</c>). They apply if <see cref="MediaOptions.Store" /> is S3.</summary>
public sealed class S3Options
{
    /// <summary>The address of the object store, or null for Amazon S3 in <see cref="Region" />. Default: null.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>
    /// The address of the object store for clients, which redirects name, or null if it is <see cref="Endpoint" />. For stores that the server reaches under
    /// another name than clients. Default: null.
    /// </summary>
    public Uri? PublicEndpoint { get; set; }

    /// <summary>
    /// The region, which is part of signatures. Null is <c>us-east-1</c> with an <see cref="Endpoint" />; without one, the region is required. Default: null.
    /// </summary>
    public string? Region { get; set; }

    /// <summary>The name of the bucket, which must exist. It is required. Default: null.</summary>
    public string? Bucket { get; set; }

    /// <summary>
    /// What the keys of all objects begin with, such as <c>qplet/</c>. Two databases that share a bucket must have different prefixes. Default: null, which is
    /// nothing.
    /// </summary>
    public string? Prefix { get; set; }

    /// <summary>
    /// Whether addresses have the bucket in their path instead of their host. Null is true with an <see cref="Endpoint" />, and false for Amazon S3. Default:
    /// null.
    /// </summary>
    public bool? UsePathStyle { get; set; }

    /// <summary>
    /// The ID of the access key. Without one, the SDK of AWS looks for credentials: in environment variables, profiles, and the roles of containers and
    /// machines. Default: null.
    /// </summary>
    public string? AccessKey { get; set; }

    /// <summary>The secret of the access key. Default: null.</summary>
    public string? SecretKey { get; set; }

    /// <summary>How clients get content. Default: the server streams it.</summary>
    public S3Delivery Delivery { get; set; } = S3Delivery.Stream;

    /// <summary>
    /// The time within which clients must follow a redirect. A client that has the address can read the content until then, unless the file is deleted.
    /// Default: 1 minute.
    /// </summary>
    public TimeSpan RedirectLifetime { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The time within which the store must answer a request, which has at most 16 MiB, or send more of a response. All attempts of a request without content
    /// have it together. Default: 1 minute.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);
}
