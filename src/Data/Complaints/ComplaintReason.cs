namespace Qplet.GraphQL.Data.Complaints;

/// <summary>A reason for complaints.</summary>
public sealed class ComplaintReason
{
    /// <summary>The separator of <see cref="Kinds" />.</summary>
    public const char Separator = ',';

    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The title.</summary>
    public string Title { get; set; } = null!;

    /// <summary>The explanation, or null if there is none.</summary>
    public string? Description { get; set; }

    /// <summary>The names of the kinds of subjects that the reason fits, such as <c>album,track</c>.</summary>
    public string Kinds { get; set; } = null!;

    /// <summary>The position in lists.</summary>
    public int Position { get; set; }
}
