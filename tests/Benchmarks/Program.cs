using Qplet.GraphQL.Benchmarks;
using Qplet.GraphQL.Benchmarks.Engine;

return args switch
{
    ["floor", var database, var url] => await FloorEndpoint.RunAsync(database, url),
    ["engine"] => await EngineBench.RunAsync(),
    _ => await LoadBench.RunAsync(LoadBenchOptions.Parse(args)),
};
