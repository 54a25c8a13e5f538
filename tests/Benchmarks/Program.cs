using Qplet.GraphQL.Benchmarks;

return args switch
{
    ["floor", var database, var url] => await FloorEndpoint.RunAsync(database, url),
    _ => await LoadBench.RunAsync(LoadBenchOptions.Parse(args)),
};
