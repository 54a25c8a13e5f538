using Qplet.GraphQL.Benchmarks.Workloads;

namespace Qplet.GraphQL.Benchmarks.Load;

/// <summary>One request of a workload, with those who answer it.</summary>
/// <param name="Workload">The workload that it belongs to.</param>
/// <param name="Name">The name in the table.</param>
/// <param name="Title">The description for the reader of the table.</param>
/// <param name="Contenders">Those who answer; the others are compared with the first.</param>
internal sealed record LoadCase(Workload Workload, string Name, string Title, IReadOnlyList<Contender> Contenders)
{
    /// <summary>A case in which all sides get the same request and must send the same bytes.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="title">The description for the reader of the table.</param>
    /// <param name="body">The body of the request.</param>
    /// <param name="hasRivals">Whether graphql-dotnet answers the request.</param>
    public static LoadCase Compared(Workload workload, string title, string body, bool hasRivals = true) =>
        new(
            workload,
            workload.Name,
            title,
            [.. (hasRivals ? Side.All : [Side.Floor, Side.Gateway]).Append(Side.Before).Select(side => new Contender(side.Name, side, body))]
        )
        {
            HasSameAnswer = true,
        };

    /// <summary>Whether all contenders must send the same bytes.</summary>
    public bool HasSameAnswer { get; private init; }

    /// <summary>The access token of the user who sends the requests. Null if nobody is signed in.</summary>
    public string? Token { get; init; }

    /// <summary>The address that a contender's request is sent to.</summary>
    public string UrlOf(Contender contender) => contender.Side == Side.Floor ? $"{Side.Floor.Url}/{Workload.Name}" : $"{contender.Side.Url}/graphql";
}
