namespace Qplet.GraphQL.Schema.Releases;

/// <summary>A fact about a release.</summary>
[CacheControl(InheritMaxAge = true)]
[ObjectType<ReleaseDetail>]
[BindOnly(nameof(ReleaseDetail.Key), nameof(ReleaseDetail.Value))]
public static class ReleaseDetailType;
