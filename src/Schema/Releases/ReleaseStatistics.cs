namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The counts of a release.</summary>
/// <param name="Likes">How many users like it.</param>
/// <param name="Hypes">How many users can't wait for it.</param>
/// <param name="Comments">How many comments it has, replies included.</param>
/// <param name="Platforms">On how many platforms it comes out.</param>
/// <param name="Countries">In how many countries it comes out.</param>
public sealed record ReleaseStatistics(int Likes, int Hypes, int Comments, int Platforms, int Countries);
