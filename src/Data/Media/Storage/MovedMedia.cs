namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>What was moved from one store to the other.</summary>
public sealed class MovedMedia
{
    /// <summary>The number of contents that were copied.</summary>
    public int Copied { get; set; }

    /// <summary>The size of the contents that were copied, in bytes.</summary>
    public long Bytes { get; set; }

    /// <summary>The number of contents that were in the other store already.</summary>
    public int Present { get; set; }

    /// <summary>The number of contents that no file has.</summary>
    public int Orphans { get; set; }

    /// <summary>The number of contents that do not have the hash of their upload.</summary>
    public int Damaged { get; set; }
}
