namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The statistics of a release.</summary>
/// <param name="Likes">The number of users who like the release.</param>
/// <param name="Hypes">The number of users who have hyped the release.</param>
/// <param name="Comments">The number of comments on the release, including replies.</param>
/// <param name="Platforms">The number of platforms on which the release comes out.</param>
/// <param name="Countries">The number of countries in which the release comes out.</param>
public sealed record ReleaseStatistics(int Likes, int Hypes, int Comments, int Platforms, int Countries);
