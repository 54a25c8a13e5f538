using Qplet.GraphQL.Benchmarks.Engine;
using Qplet.GraphQL.Benchmarks.Floor;
using Qplet.GraphQL.Benchmarks.Load;

return args switch
{
    ["floor", var database, var url] => await FloorServer.RunAsync(database, url),
    ["engine"] => await EngineBench.RunAsync(),
    _ => await LoadBench.RunAsync(LoadBenchOptions.Parse(args)),
};
