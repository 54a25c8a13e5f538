namespace Qplet.GraphQL.Schema.Releases;

/// <summary>A fact about a release.</summary>
[ObjectType<ReleaseDetail>]
[BindOnly(nameof(ReleaseDetail.Key), nameof(ReleaseDetail.Value))]
public static class ReleaseDetailType;
