namespace Qplet.GraphQL.Differential;

/// <summary>Operations with <c>@defer</c> and <c>@stream</c>, and how npm's <c>graphql</c> delivers them.</summary>
public sealed class IncrementalCases : ReferenceCases
{
    /// <inheritdoc />
    protected override string Program => "incremental.mjs";

    /// <inheritdoc />
    protected override int DefaultCount => 2_000;
}
