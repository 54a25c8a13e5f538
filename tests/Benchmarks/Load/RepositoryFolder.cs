namespace Qplet.GraphQL.Benchmarks.Load;

/// <summary>The folder of the repository that the bench runs in.</summary>
internal static class RepositoryFolder
{
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Qplet.GraphQL.sln")))
            {
                return folder.FullName;
            }
        }
        throw new InvalidOperationException("The bench runs inside the repository.");
    }
}
