namespace Qplet.GraphQL.Server.Uploads;

/// <summary>The limits of resumable uploads (configuration section <c>Uploads</c>).</summary>
internal sealed class UploadSettings
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Uploads";

    /// <summary>The maximum number of unfinished uploads of a user. Default: 20.</summary>
    public int MaxUnfinished { get; set; } = 20;

    /// <summary>The maximum size in bytes of the unfinished uploads of a user together. Default: 4 GiB.</summary>
    public long MaxUnfinishedSize { get; set; } = 4L * 1024 * 1024 * 1024;

    /// <summary>The time for which the outcome of an upload can be read after its end. Default: 7 days.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(7);
}
