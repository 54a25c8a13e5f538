namespace Qplet.GraphQL.Validation;

/// <summary>
/// The directives of incremental delivery, a proposal beyond the September 2025 edition. In a schema that does not define them, they are unknown directives.
/// </summary>
internal static class IncrementalDirectives
{
    public const string Defer = "defer";

    public const string Stream = "stream";
}
