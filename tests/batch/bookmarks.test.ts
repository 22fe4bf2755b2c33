import { expect, it } from "vitest";
import { foldersOf } from "../../src/batch/bookmark-tree.ts";
import { readBookmarkFile } from "../../src/batch/read-bookmark-file.ts";

const FILE = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
  <DT><H3 ADD_DATE="1">县里的事</H3>
  <DL><p>
    <DT><A HREF="https://a.example/1.html" ADD_DATE="1">一</A>
    <DT><H3>旧的</H3>
    <DL><p>
      <DT><A HREF="https://a.example/2.html"></A>
      <DT><A HREF="javascript:alert(1)">小工具</A>
    </DL><p>
  </DL><p>
  <DT><H3>空的</H3>
  <DL><p></DL><p>
  <DT><A HREF="https://b.example/3.html">三</A>
</DL>`;

const link = (uri: string, title: string | null) => ({ uri, title, tabId: null });

it("reads the folders of an exported file, with the names of those around them", () => {
  const document = new DOMParser().parseFromString(FILE, "text/html");
  const groups = readBookmarkFile(document);
  expect(groups.toSorted((a, b) => (a.name ?? "").localeCompare(b.name ?? ""))).toEqual([
    { name: null, links: [link("https://b.example/3.html", "三")] },
    { name: "县里的事", links: [link("https://a.example/1.html", "一")] },
    { name: "县里的事 / 旧的", links: [link("https://a.example/2.html", null)] },
  ]);
});

it("finds no folder in what is no bookmark file", () => {
  const page = new DOMParser().parseFromString(`<a href="https://a.example/">x</a>`, "text/html");
  expect(readBookmarkFile(page)).toEqual([]);
});

it("reads the browser's own tree alike", () => {
  const tree = [
    {
      title: "",
      children: [
        {
          title: "书签栏",
          children: [
            { title: "一", url: "https://a.example/1.html" },
            { title: "设置", url: "chrome://settings/" },
            { title: "旧的", children: [{ title: "", url: "https://a.example/2.html" }] },
          ],
        },
        { title: "空的", children: [] },
      ],
    },
  ];
  expect(foldersOf(tree)).toEqual([
    { name: "书签栏", links: [link("https://a.example/1.html", "一")] },
    { name: "书签栏 / 旧的", links: [link("https://a.example/2.html", null)] },
  ]);
});
