using Qplet.GraphQL.EntityFramework.Reading;

namespace Qplet.GraphQL.EntityFramework.Visibility;

/// <summary>The same paging by orders through relations that see null instead of some rows.</summary>
public sealed class VisibilityPagingTests() : QueryExecutorPagingTests(hasRules: true);
