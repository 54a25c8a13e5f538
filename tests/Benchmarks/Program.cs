using System.Globalization;
using Qplet.GraphQL.Benchmarks.Engine;
using Qplet.GraphQL.Benchmarks.Floor;
using Qplet.GraphQL.Benchmarks.Lists;
using Qplet.GraphQL.Benchmarks.Load;
using Qplet.GraphQL.Benchmarks.Searches;
using Qplet.GraphQL.Benchmarks.Writes;

return args switch
{
    ["floor", var database, var url, var signingKey] => await FloorServer.RunAsync(database, url, signingKey),
    ["writes", .. var rest] => await WriteBench.RunAsync(rest),
    ["lists", var address, var process] => await ListBench.RunAsync(address, int.Parse(process, CultureInfo.InvariantCulture)),
    ["search", var address] => await SearchBench.RunAsync(address),
    ["engine"] => await EngineBench.RunAsync(),
    _ => await LoadBench.RunAsync(LoadBenchOptions.Parse(args)),
};
