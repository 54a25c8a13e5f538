namespace Qplet.GraphQL.Data.Shares;

/// <summary>A row that may share a subject, such as a post. The subject may have been deleted since.</summary>
public interface IShare
{
    /// <summary>The name of the kind of the shared subject, or null if the row shares nothing.</summary>
    string? SharedKind { get; set; }

    /// <summary>The key of the shared subject, or null if the row shares nothing.</summary>
    Guid? SharedId { get; set; }
}
