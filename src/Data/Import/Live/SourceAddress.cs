namespace Qplet.GraphQL.Data.Import.Live;

/// <summary>An address to request.</summary>
/// <param name="Address">The path and query below the base address.</param>
/// <param name="Priority">The order in which the addresses are requested, from 0. If the API allows few requests, the later ones must wait.</param>
/// <param name="Form">The form of the address without its keys, such as <c>releases/*/comments</c>. What a plan does not include, it does for no key.</param>
internal sealed record SourceAddress(string Address, int Priority, string Form)
{
    /// <summary>The folder of the response, with which the path of its file names the user to whom it belongs.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The address under which the response is stored.</summary>
    public string StoredAs => Folder + Address;

    public SourceAddress(string address, int priority)
        : this(address, priority, address) { }
}
